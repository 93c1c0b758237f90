using System.Text;
using System.Text.Json;
using Bizproc.Emulator.Control;
using Bizproc.Emulator.State;

namespace Bizproc.Emulator;

/// <summary>The contents with which an emulated portal begins, and to which a reset goes back: users, CRM items, taught answers, options, applications and workflow templates.</summary>
/// <remarks>A seed is written as JSON. <c>docs/emulator.md</c> describes it. It can be used for many portals.</remarks>
public sealed class PortalSeed
{
    private const int MaxBytes = 16 * 1024 * 1024;
    private const int MaxDepth = 64;

    private readonly SeedContents _contents;

    private PortalSeed(SeedContents contents) => _contents = contents;

    /// <summary>Reads a seed from JSON.</summary>
    /// <param name="json">The JSON, of 16 MiB at most.</param>
    /// <exception cref="FormatException">The JSON is no seed. The message is one sentence that begins with the place, such as <c>$.users[0].ID</c>.</exception>
    public static PortalSeed Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads a seed from a file.</summary>
    /// <param name="path">The file, of 16 MiB at most.</param>
    /// <exception cref="FormatException">The file is no seed. The message is one sentence that begins with the place, such as <c>$.users[0].ID</c>.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static PortalSeed Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var file = File.OpenRead(path);
        if (file.Length > MaxBytes) throw TooLarge();

        byte[] bytes = new byte[MaxBytes + 1];
        int length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return Parse(bytes.AsMemory(0, length));
    }

    /// <summary>Returns the numbers of users, items, answers and applications.</summary>
    public override string ToString() => _contents.ToString();

    internal static PortalSeed Parse(ReadOnlyMemory<byte> json)
    {
        if (json.Length > MaxBytes) throw TooLarge();

        // Files of Windows may begin with the mark of UTF-8.
        if (json.Span.StartsWith(Encoding.UTF8.Preamble)) json = json[Encoding.UTF8.Preamble.Length..];
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var contents = SeedReader.Read(document.RootElement);
            // Planting shows what no single value shows, such as more items than a portal keeps.
            contents.Plant(new PortalState(new PortalClock(TimeProvider.System), new PortalIdentity()));
            return new PortalSeed(contents);
        }
        catch (JsonException broken)
        {
            string place = broken.LineNumber is { } line ? $"Line {line + 1}, column {broken.BytePositionInLine + 1}" : "The seed";
            throw new FormatException($"{place} is not valid JSON: {JsonMistake.FirstSentence(broken.Message)}", broken);
        }
        catch (InvalidOperationException half)
        {
            throw new FormatException("$ has a text with half a surrogate pair", half);
        }
        catch (ControlException wrong)
        {
            throw new FormatException($"$ cannot be used: {wrong.Message}", wrong);
        }
    }

    internal void Plant(PortalState state) => _contents.Plant(state);

    private static FormatException TooLarge() => new($"$ is too large: a seed has at most {MaxBytes >> 20} MiB");
}
