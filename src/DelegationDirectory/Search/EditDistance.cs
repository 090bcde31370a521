namespace DelegationDirectory.Search;

/// <summary>The fewest mistakes that make one word of another: a letter changed, missing, added, or swapped with the next.</summary>
internal static class EditDistance
{
    private const int MaxLength = 64;

    /// <summary>That number; some number above <paramref name="most"/> when it is above.</summary>
    public static int Between(string word, string other, int most)
    {
        if (word.Length > MaxLength || other.Length > MaxLength || Math.Abs(word.Length - other.Length) > most)
            return most + 1;

        // Three rows of the table of distances between beginnings of the words: optimal string alignment.
        Span<int> before = stackalloc int[MaxLength + 1];
        Span<int> last = stackalloc int[MaxLength + 1];
        Span<int> row = stackalloc int[MaxLength + 1];
        for (var j = 0; j <= other.Length; j++)
            last[j] = j;
        for (var i = 1; i <= word.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = last[j - 1] + (word[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && word[i - 1] == other[j - 2] && word[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > most)
                return least;
            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[other.Length];
    }
}
