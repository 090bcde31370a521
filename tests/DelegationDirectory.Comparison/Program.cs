using System.CommandLine;
using DelegationDirectory.Comparison;

var one = Address("one", "The address of a server of the directory, such as http://localhost:5080.");
var other = Address("other", "The address of another, of the same records.");
var command = new RootCommand("Tells in which schema, answers and refusals two servers of the directory differ.") { one, other };
command.SetAction(async (given, cancellationToken) =>
{
    using var left = new Server(given.GetRequiredValue(one));
    using var right = new Server(given.GetRequiredValue(other));
    await SchemaComparison.WriteAsync(left, right, Console.Out);
    await OperationComparison.WriteAsync(left, right, Console.Out);
    await RequestComparison.WriteAsync(left, right, Console.Out);
});

try
{
    return await command.Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (Exception failure)
{
    await Console.Error.WriteLineAsync("error: " + failure.Message);
    return 1;
}

static Argument<Uri> Address(string name, string description) => new(name)
{
    Description = description,
    CustomParser = given =>
    {
        if (Uri.TryCreate(given.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal))
            return address;
        given.AddError($"{name}: found {given.Tokens[0].Value}; allowed: an address such as http://localhost:5080");
        return null;
    },
};
