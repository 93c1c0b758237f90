using System.Text.Json;

namespace Bizproc.Deployment.Planning;

/// <summary>Reads and writes the option in which the portal stores the record of the last deployment (portal: 8.1).</summary>
internal static class PortalOption
{
    /// <summary>The command that reads the option.</summary>
    public static PortalCommand Question { get; } = new(
        "app.option.get",
        JsonSerializer.SerializeToUtf8Bytes(new OptionGetParameters(FingerprintBook.OptionKey), DeploymentJsonContext.Default.OptionGetParameters));

    /// <summary>Creates the command that writes the option.</summary>
    public static PortalCommand Write(FingerprintBook book)
    {
        var options = new OptionSetParameters(new Dictionary<string, string>(StringComparer.Ordinal) { [FingerprintBook.OptionKey] = FingerprintBookFormat.Write(book) });
        return new PortalCommand("app.option.set", JsonSerializer.SerializeToUtf8Bytes(options, DeploymentJsonContext.Default.OptionSetParameters));
    }

    /// <summary>Gets the text of an answer; <see langword="null"/> if the answer is not a text, or ends in the middle of a character.</summary>
    public static string? ReadText(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.String) return null;

        try
        {
            return answer.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>
    /// Gets the sign that distinguishes two contents of the option: the mark of the writer, or the whole text if there is no mark.
    /// </summary>
    public static string ReadSign(string? text) => FingerprintBookFormat.Read(text) is { Mark.Length: > 0 } book ? book.Mark : text ?? "";
}
