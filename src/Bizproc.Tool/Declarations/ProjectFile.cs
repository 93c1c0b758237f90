using Bizproc.Tool.Output;

namespace Bizproc.Tool.Declarations;

/// <summary>Finds the project that a person means.</summary>
internal static class ProjectFile
{
    /// <summary>Finds the project in a folder; <see langword="null"/> if the folder has none.</summary>
    /// <exception cref="ToolException">The folder has several.</exception>
    public static string? FindIn(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*.csproj").Order(StringComparer.Ordinal)];
        return files.Length <= 1
            ? files.FirstOrDefault()
            : throw new ToolException($"The folder {folder} has several projects: {string.Join(", ", files.Select(Path.GetFileName))}. Name one of them with --project");
    }

    private static string CheckedKind(string file)
    {
        string kind = Path.GetExtension(file).ToLowerInvariant();
        if (kind.EndsWith("proj", StringComparison.Ordinal)) return file;

        throw new ToolException(kind switch
        {
            ".sln" or ".slnx" or ".slnf" => $"{Path.GetFileName(file)} is a solution. Name the project in it that declares the actions, or its folder, with --project",
            ".dll" or ".exe" => $"{Path.GetFileName(file)} is a built program. Name it with --assembly",
            _ => $"{Path.GetFileName(file)} is not a project. Name a .csproj file or its folder with --project",
        });
    }

    /// <summary>Finds the project of a path that a person wrote.</summary>
    /// <exception cref="ToolException">There is no project.</exception>
    public static string Find(string path)
    {
        if (File.Exists(path)) return CheckedKind(Path.GetFullPath(path));
        if (!Directory.Exists(path)) throw new ToolException($"There is no {path}. Name a project or its folder with --project");

        return FindIn(Path.GetFullPath(path))
            ?? throw new ToolException($"There is no project in {Path.GetFullPath(path)}. Name one with --project, or a built assembly with --assembly");
    }
}
