using System.Text;
using Bizproc.Emulator.Values;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Bizproc.Emulator.Http;

/// <summary>Reads a body of type <c>multipart/form-data</c>, with the same names in brackets as in a form (portal: 2.2).</summary>
internal static class MultipartBodyParser
{
    private const int BufferBytes = 4096;

    /// <summary>Reads the fields. Files are ignored, and everything after a broken part is lost.</summary>
    public static async Task ReadIntoAsync(PhpArray parameters, byte[] body, string contentType, ValueBudget budget, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)) return;
        string? boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary)) return;

        try
        {
            using var stream = new MemoryStream(body, writable: false);
            // The reader's buffer must be longer than the boundary.
            var reader = new MultipartReader(boundary, stream, BufferBytes + boundary.Length);
            while (await reader.ReadNextSectionAsync(cancellationToken).ConfigureAwait(false) is { } section)
            {
                if (section.GetContentDispositionHeader() is not { } header || !header.IsFormDisposition()) continue;

                using var text = new StreamReader(section.Body, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
                string value = await text.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
                FormField.Assign(parameters, HeaderUtilities.RemoveQuotes(header.Name).ToString(), value, budget);
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            // Like PHP, keep the fields before the broken part.
        }
    }
}
