using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Bizproc;

/// <summary>Reads the raw form of a request, and no more of it than is allowed.</summary>
internal static class FormBody
{
    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>Whether a request says that it brings a form; one that says nothing may.</summary>
    public static bool IsForm(HttpRequest request) =>
        string.IsNullOrEmpty(request.ContentType) || request.ContentType.StartsWith(FormType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="most">How many bytes it may have.</param>
    /// <param name="cancellationToken">The sender hung up.</param>
    /// <returns>The body, or <see langword="null"/> if it is longer.</returns>
    public static async ValueTask<byte[]?> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most) return null;

        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (result.Buffer.Length > most)
            {
                reader.AdvanceTo(result.Buffer.End);
                return null;
            }

            if (result.IsCompleted)
            {
                byte[] body = result.Buffer.ToArray();
                reader.AdvanceTo(result.Buffer.End);
                return body;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }
}
