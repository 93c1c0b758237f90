using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Actions;
using Bizproc.Emulator.Programs;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Commands.Requests;

/// <summary>A folder of exported requests. Only files that have such a request are replaced in it or removed from it.</summary>
internal static class RequestFolder
{
    /// <summary>Far longer than a request, which portals limit.</summary>
    private const long MaxLength = 16 * 1024 * 1024;

    /// <summary>Stands before the number of a file. No code has it.</summary>
    private const char Numbered = '~';

    /// <summary>
    /// Names the files of actions. The portal tells codes apart that differ by case only, but the file systems of Windows and macOS do not, so each after
    /// the first has a number.
    /// </summary>
    /// <param name="actions">The actions.</param>
    /// <param name="read">Gets the kind and the code of an action.</param>
    public static IEnumerable<(string Name, T Action)> NameFiles<T>(IEnumerable<T> actions, Func<T, (string Kind, string Code)> read) => actions
        .Select(action => (Stem: $"{read(action).Kind}.{read(action).Code}", Action: action))
        .OrderBy(static file => file.Stem, StringComparer.Ordinal)
        .GroupBy(static file => file.Stem, StringComparer.OrdinalIgnoreCase)
        .SelectMany(static same => same.Select(static (file, i) => (i == 0 ? $"{file.Stem}.json" : string.Create(CultureInfo.InvariantCulture, $"{file.Stem}{Numbered}{i + 1}.json"), file.Action)));

    /// <summary>Compares the folder with what it should have, in the order of names.</summary>
    /// <exception cref="ToolException">A file that would be replaced has another content than a request.</exception>
    public static IReadOnlyList<ChangedFile> Compare(string folder, IReadOnlyDictionary<string, string> texts)
    {
        string[] listed = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.json").Select(static path => Path.GetFileName(path))] : [];
        // A file that exists and is not listed has its name in another case, and is written again under the right one.
        ChangedFile[] declared = [.. texts.Select(text => new ChangedFile(text.Key, !File.Exists(Path.Join(folder, text.Key))
            ? FileChange.Added
            : listed.Contains(text.Key, StringComparer.Ordinal) && Read(folder, text.Key)?.ReplaceLineEndings("\n") == text.Value ? FileChange.Unchanged : FileChange.Updated))];
        if (declared.FirstOrDefault(file => file.Change == FileChange.Updated && !IsOurs(folder, file.Name)) is { } foreign)
            throw new ToolException($"{Path.Join(folder, foreign.Name)} is not a request that bizproc export has written, so nothing is changed. Delete it or move it away, or choose another folder with --out");

        var removed = listed
            .Where(name => !texts.ContainsKey(name) && IsOurs(folder, name))
            .Select(static name => new ChangedFile(name, FileChange.Removed));
        return [.. declared.Concat(removed).OrderBy(static file => file.Name, StringComparer.Ordinal)];
    }

    /// <summary>Makes the changes.</summary>
    public static async Task WriteAsync(string folder, IReadOnlyDictionary<string, string> texts, IReadOnlyList<ChangedFile> changes, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);

        // First, because where case does not count, the file of an old code may have the name of a new one.
        foreach (var (name, _) in changes.Where(static file => file.Change == FileChange.Removed)) File.Delete(Path.Join(folder, name));
        foreach (var (name, _) in changes.Where(static file => file.Change is FileChange.Added or FileChange.Updated))
            await WholeFile.WriteAsync(Path.Join(folder, name), Encoding.UTF8.GetBytes(texts[name]), stop).ConfigureAwait(false);
    }

    /// <summary>True if the content is the request after which the file is named, whatever the case.</summary>
    private static bool IsOurs(string folder, string name)
    {
        if (!name.StartsWith("activity.", StringComparison.Ordinal) && !name.StartsWith("robot.", StringComparison.Ordinal)) return false;

        string stem = Path.GetFileNameWithoutExtension(name).Split(Numbered)[0];
        try
        {
            return Read(folder, name) is { } text && JsonNode.Parse(text) is JsonObject { Count: 2 } file && file["parameters"] is JsonObject parameters
                && new[] { ActionKind.Activity, ActionKind.Robot }.Any(kind => stem.Equals($"{kind.Name}.{parameters["CODE"]}", StringComparison.OrdinalIgnoreCase) && file["method"]?.ToString() == $"bizproc.{kind.Name}.update");
        }
        catch (Exception other) when (other is JsonException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Reads a file; <see langword="null"/> if it is empty, such as a pipe, or longer than any request.</summary>
    private static string? Read(string folder, string name)
    {
        string path = Path.Join(folder, name);
        if (!File.Exists(path) || WholeFile.IsEmpty(path)) return null;

        using var file = File.OpenRead(path);
        return file.Length <= MaxLength ? new StreamReader(file).ReadToEnd() : null;
    }
}
