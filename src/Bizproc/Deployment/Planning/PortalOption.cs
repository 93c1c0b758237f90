using System.Text.Json;

namespace Bizproc;

/// <summary>The option under which the portal keeps what was deployed: how it is read and written (portal: 8.1).</summary>
internal static class PortalOption
{
    /// <summary>Asks for it.</summary>
    public static PortalCommand Question { get; } = new(
        "app.option.get",
        JsonSerializer.SerializeToUtf8Bytes(new OptionQuestion(FingerprintBook.OptionKey), DeploymentJson.Default.OptionQuestion));

    /// <summary>Writes it.</summary>
    public static PortalCommand Write(FingerprintBook book)
    {
        var options = new OptionValues(new Dictionary<string, string>(StringComparer.Ordinal) { [FingerprintBook.OptionKey] = BookText.Write(book) });
        return new PortalCommand("app.option.set", JsonSerializer.SerializeToUtf8Bytes(options, DeploymentJson.Default.OptionValues));
    }

    /// <summary>The text of an answer; <see langword="null"/> if it is anything else, such as a text that breaks off in the middle of a character.</summary>
    public static string? TextOf(JsonElement answer)
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

    /// <summary>What tells two contents of the option apart: the mark of who wrote it, or the whole where there is no mark.</summary>
    public static string SignOf(string? text) => BookText.Read(text) is { Mark.Length: > 0 } book ? book.Mark : text ?? "";
}
