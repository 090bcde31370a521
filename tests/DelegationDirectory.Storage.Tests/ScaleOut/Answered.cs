namespace DelegationDirectory.Storage.Tests.ScaleOut;

/// <summary>What came of one request.</summary>
/// <param name="Server">The server's number.</param>
/// <param name="Sent">When it was sent.</param>
/// <param name="Received">When the answer was there.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Edition">The edition that a right answer was made from.</param>
/// <param name="Details">What was wrong.</param>
internal sealed record Answered(int Server, TimeSpan Sent, TimeSpan Received, Outcome Outcome, int Edition = 0, string Details = "");

/// <summary>How a request may end.</summary>
internal enum Outcome
{
    /// <summary>With the answer of one edition, and not of one before what this server has answered already.</summary>
    Right,

    /// <summary>With another answer.</summary>
    Wrong,

    /// <summary>With words that it could not be answered, or with none.</summary>
    Failed,
}
