using System.Text.RegularExpressions;

namespace Bizproc.Repository.Tests.Sources;

/// <summary>
/// Compares the namespace of a source file with its folder. Public types stand where users look for them, in one namespace for each package; internal ones
/// follow their folders, so that a using shows which folder uses which.
/// </summary>
internal static partial class NamespaceCheck
{
    private const string ForGeneratedCode = "Bizproc.CompilerServices";

    /// <summary>The namespaces of public types by project. A project that is missing here has public types in the namespaces of their folders, too.</summary>
    private static readonly Dictionary<string, string> PublicNamespaces = new(StringComparer.Ordinal)
    {
        ["Bizproc"] = "Bizproc",
        ["Bizproc.AspNetCore"] = "Bizproc",
        ["Bizproc.Durable"] = "Bizproc",
        ["Bizproc.Durable.PostgreSql"] = "Bizproc",
        ["Bizproc.EntityFrameworkCore"] = "Bizproc",
        ["Bizproc.Emulator"] = "Bizproc.Emulator",
        ["Bizproc.Testing"] = "Bizproc.Testing",
    };

    /// <summary>Finds the types of a file that are in the wrong namespace.</summary>
    /// <param name="file">The file, as a path from the root with slashes: <c>src/Bizproc/Portal/Retry/RetryRule.cs</c>.</param>
    /// <param name="source">The text of the file.</param>
    /// <returns>A sentence for each.</returns>
    public static IEnumerable<string> FindMisplaced(string file, string source)
    {
        string actual = NamespaceLine().Match(source).Groups["name"].Value;
        foreach (var (name, isPublic) in FindTypes(source))
        {
            string expected = isPublic ? GetPublicNamespace(file) : GetFolderNamespace(file);
            if (actual == expected || (isPublic && IsExtensionOfFramework(name, actual))) continue;

            yield return $"{file}: the {(isPublic ? "public" : "internal")} type '{name}' is in namespace '{actual}'; move it to '{expected}'";
        }
    }

    /// <summary>Finds the types of a file that are not inside another type.</summary>
    public static IEnumerable<(string Name, bool IsPublic)> FindTypes(string source) =>
        TypeLine().Matches(source).Select(static type => (type.Groups["name"].Value, type.Groups["access"].Value == "public"));

    private static string GetFolderNamespace(string file) => string.Join('.', file.Split('/')[1..^1]);

    private static string GetPublicNamespace(string file)
    {
        if (file.StartsWith("src/Bizproc/CompilerServices/", StringComparison.Ordinal)) return ForGeneratedCode;

        return PublicNamespaces.GetValueOrDefault(file.Split('/')[1]) ?? GetFolderNamespace(file);
    }

    /// <summary>True for methods that extend a type of .NET and stand in its namespace, so that they are found beside its own.</summary>
    private static bool IsExtensionOfFramework(string type, string name) =>
        type.EndsWith("Extensions", StringComparison.Ordinal) && name.StartsWith("Microsoft.", StringComparison.Ordinal);

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(
        @"^(?<access>public|internal|file) (?:(?:static|sealed|abstract|readonly|ref|partial|unsafe) )*(?:class|struct|interface|enum|record(?: class| struct)?|delegate \S+) (?<name>\w+)",
        RegexOptions.Multiline,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex TypeLine();
}
