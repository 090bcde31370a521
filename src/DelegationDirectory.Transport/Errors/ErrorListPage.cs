using System.Text;

namespace DelegationDirectory.Transport.Errors;

/// <summary>The error codes as a page, each at an anchor of its own name.</summary>
internal static class ErrorListPage
{
    public static string Html { get; } = PlainPage.Html("Error codes", Body());

    private static string Body()
    {
        var body = new StringBuilder(
            """
              <p>The code is in <code>extensions.code</code> of an error. The status is that of an answer as
              <code>application/graphql-response+json</code>; 200 means that the rest of the data is there. An error without a code is about the
              document: <code>extensions.specifiedBy</code> links to the rule of the GraphQL specification. A failure of the server has a
              <code>traceId</code> instead, under which its log holds the cause.</p>
              <table>
                <tr><th>Code</th><th>Status</th><th>Meaning</th></tr>

            """);
        foreach (var (name, status, meaning) in ErrorCodes.All)
        {
            body.Append($"    <tr id=\"{name}\"><td><a href=\"#{name}\">{name}</a></td><td>{status}</td>")
                .Append($"<td>{PlainPage.Encode(meaning)}</td></tr>\n");
        }

        return body.Append("  </table>\n").ToString();
    }
}
