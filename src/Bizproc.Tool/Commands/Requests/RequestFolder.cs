namespace Bizproc.Tool.Commands.Requests;

/// <summary>A folder of exported requests. Only files of this command are removed from it.</summary>
internal static class RequestFolder
{
    /// <summary>Compares the folder with what it should have, in the order of names.</summary>
    public static IReadOnlyList<ChangedFile> Compare(string folder, IReadOnlyDictionary<string, string> texts)
    {
        var there = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.json").Select(static path => Path.GetFileName(path)).Where(IsOurs).ToHashSet(StringComparer.Ordinal)
            : [];
        var declared = texts.Select(text => new ChangedFile(text.Key, !there.Contains(text.Key)
            ? FileChange.Added
            : File.ReadAllText(Path.Join(folder, text.Key)).ReplaceLineEndings("\n") == text.Value ? FileChange.Unchanged : FileChange.Updated));
        var removed = there.Where(name => !texts.ContainsKey(name)).Select(static name => new ChangedFile(name, FileChange.Removed));
        return [.. declared.Concat(removed).OrderBy(static file => file.Name, StringComparer.Ordinal)];
    }

    /// <summary>Makes the changes.</summary>
    public static void Write(string folder, IReadOnlyDictionary<string, string> texts, IReadOnlyList<ChangedFile> changes)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, change) in changes)
        {
            string path = Path.Join(folder, name);
            if (change is FileChange.Added or FileChange.Updated) File.WriteAllText(path, texts[name]);
            else if (change == FileChange.Removed) File.Delete(path);
        }
    }

    private static bool IsOurs(string name) => name.StartsWith("activity.", StringComparison.Ordinal) || name.StartsWith("robot.", StringComparison.Ordinal);
}
