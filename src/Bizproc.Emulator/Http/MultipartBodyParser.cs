using System.Text;
using Bizproc.Emulator.Values;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Bizproc.Emulator.Http;

/// <summary>A body of type <c>multipart/form-data</c>: the same names with brackets as in a form (portal: 2.2).</summary>
internal static class MultipartBodyParser
{
    private const int BufferBytes = 4096;

    /// <summary>Reads the fields; a file is none, and what comes after a broken part is lost.</summary>
    public static async Task ReadIntoAsync(PhpArray parameters, byte[] body, string contentType, ValueBudget budget, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)) return;
        string? boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary)) return;

        try
        {
            using var stream = new MemoryStream(body, writable: false);
            // A boundary may be longer than the reader's own buffer, which it must fit into.
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
            // Broken multipart is the caller's affair: like PHP, keep what was readable.
        }
    }
}
