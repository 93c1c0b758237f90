using System.Text;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Http;

/// <summary>Reads the parameters of a call: those of the query, overwritten by those of the body (portal: 2.2).</summary>
internal static class RequestParameters
{
    /// <exception cref="RequestTooLargeException">The request exceeds one of the <see cref="RequestLimits"/>.</exception>
    public static async Task<PhpArray> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var budget = new ValueBudget();
        var parameters = new PhpArray();
        string query = request.QueryString.Value ?? "";
        FormBodyParser.ReadInto(parameters, Encoding.UTF8.GetBytes(query.TrimStart('?')), budget);

        byte[] body = await RequestBodyReader.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        string contentType = request.ContentType ?? "";
        var fromBody = new PhpArray();
        if (IsJson(contentType)) fromBody = JsonBodyParser.Read(body, budget) ?? fromBody;
        else if (IsMultipart(contentType)) await MultipartBodyParser.ReadIntoAsync(fromBody, body, contentType, budget, cancellationToken).ConfigureAwait(false);
        else FormBodyParser.ReadInto(fromBody, body, budget);

        foreach (var (key, value) in fromBody) parameters[key] = value;
        return parameters;
    }

    private static bool IsJson(string contentType)
    {
        string type = contentType.Split(';')[0].Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Contains("+json", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsMultipart(string contentType) => contentType.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase);
}
