using System.CommandLine;
using DelegationDirectory.Benchmarks.Hosts;

namespace DelegationDirectory.Benchmarks.Commands;

/// <summary>Options that several commands have. All are checked before anything is started.</summary>
internal static class CommonOptions
{
    private const string Everything = "all";
    private static readonly string[] Sizes = ["M", "L"];

    public static Option<FileInfo?> Output()
    {
        var option = new Option<FileInfo?>("--output")
        {
            Description = "The file for the report. Default: a new one in Results, named by date and command.",
        };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is { } file && (Directory.Exists(file.FullName) || file.Directory is not { Exists: true }))
                result.AddError($"--output: found \"{file}\"; allowed: a file in a folder that exists");
        });
        return option;
    }

    public static Option<bool> Strict() => new("--strict")
    {
        Description = "Fail when a bar is missed.",
    };

    public static Option<string> Provider(string defaultProvider = Everything)
    {
        string[] names = [.. DatabaseProvider.All.Select(provider => provider.Name)];
        var option = new Option<string>("--provider") { Description = "The database.", DefaultValueFactory = _ => defaultProvider };
        option.AcceptOnlyFromAmong(defaultProvider == Everything ? [.. names, Everything] : names);
        return option;
    }

    public static IReadOnlyList<DatabaseProvider> ProvidersOf(string given) =>
        [.. DatabaseProvider.All.Where(provider => given == Everything || provider.Name == given)];

    public static Option<string> Size()
    {
        var option = new Option<string>("--size") { Description = "M: 1,000 dialogues; L: 20,000.", DefaultValueFactory = _ => Everything };
        option.AcceptOnlyFromAmong([.. Sizes, Everything]);
        return option;
    }

    public static IReadOnlyList<string> SizesOf(string given) => given == Everything ? Sizes : [given];

    /// <summary>A whole number that is at least 1.</summary>
    public static Option<int> Count(string name, string description, int defaultValue)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => defaultValue };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var value) || value < 1))
                result.AddError($"{name}: found \"{token.Value}\"; allowed: a whole number from 1");
        });
        return option;
    }
}
