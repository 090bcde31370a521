namespace DelegationDirectory.Server.Commands;

/// <summary>Ends a command that failed with one readable line on the error stream; details are for the log.</summary>
internal static class Failures
{
    public static async Task<int> ReportAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
        catch (Exception failure)
        {
            await Console.Error.WriteLineAsync("error: " + Messages(failure));
            return 1;
        }
    }

    private static string Messages(Exception failure)
    {
        var messages = new List<string>();
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (!messages.Exists(message => message.Contains(cause.Message, StringComparison.OrdinalIgnoreCase)))
                messages.Add(cause.Message);
        }

        return string.Join(Environment.NewLine + "  because: ", messages);
    }
}
