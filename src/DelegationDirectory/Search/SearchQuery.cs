namespace DelegationDirectory.Search;

/// <summary>What a text asks for.</summary>
/// <param name="Phrase">All its words in their order, as they stand in an entry.</param>
/// <param name="Terms">The words that count, each once.</param>
internal sealed record SearchQuery(string Phrase, SearchTerm[] Terms)
{
    private const int MaxTerms = 16;

    /// <summary>Reads a text. Of a very long one the first words count.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parties">What parties are called.</param>
    public static SearchQuery Read(string text, Parties parties)
    {
        var words = SearchWords.Of(text);
        var named = parties.In(words);
        var counting = words.Where(word => !Spelling.IsFiller(word)).ToList();
        return new SearchQuery(
            SearchWords.Line(words),
            [
                .. from word in (counting.Count > 0 ? counting : words).Distinct().Take(MaxTerms)
                   select new SearchTerm(word, [.. Spelling.VariantsOf(word), .. named[word]], []),
            ]);
    }

    /// <summary>The same, with words of the directory that those of the text may be misspellings of.</summary>
    public SearchQuery Forgiving(Vocabulary vocabulary, Parties parties) => this with
    {
        Terms =
        [
            .. from term in Terms
               let near = vocabulary.Near(term.Word)
               select new SearchTerm(term.Word, term.Same, [.. near, .. near.SelectMany(word => parties.Called(word.Word, word.Distance))]),
        ],
    };
}
