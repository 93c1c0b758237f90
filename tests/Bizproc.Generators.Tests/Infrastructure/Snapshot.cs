using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Bizproc.Generators.Tests.Infrastructure;

/// <summary>
/// Compares generated files with reviewed ones, in the file layout of Verify.SourceGenerators: next to the test file,
/// <c>Class.Method#hint.verified.cs</c>, first line <c>//HintName: ...</c>, UTF-8 with a byte order mark, <c>\n</c>. If they differ, the new
/// text is written as <c>.received.cs</c>. A verified file for which nothing was generated is also a difference. To accept, review the files and
/// rename them, or run the tests with the environment variable <c>SNAPSHOTS=accept</c>.
/// </summary>
internal static partial class Snapshot
{
    private const string Project = "Bizproc.Generators.Tests";
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true);
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("SNAPSHOTS") == "accept";

    /// <summary>The folder of the test project. It cannot be derived from source paths, which may be mapped.</summary>
    public static string ProjectFolder { get; } = FindProject();

    /// <param name="driver">The driver after its run.</param>
    /// <param name="ignore">Files that are not compared.</param>
    /// <param name="file">The file of the test, whose name is that of its class.</param>
    /// <param name="method">The test.</param>
    public static Task Verify(GeneratorDriver driver, Func<GeneratedSourceResult, bool> ignore, string file, string method)
    {
        string folder = Path.GetDirectoryName(Path.Join(ProjectFolder, file[(file.LastIndexOf(Project, StringComparison.Ordinal) + Project.Length)..]))!;
        string prefix = $"{Path.GetFileNameWithoutExtension(file)}.{method}#";
        var received = driver.GetRunResult().Results
            .SelectMany(static result => result.GeneratedSources)
            .Where(source => !ignore(source))
            .ToDictionary(source => prefix + Path.GetFileNameWithoutExtension(source.HintName), TextOf, StringComparer.Ordinal);
        Assert.False(received.Count == 0, "Nothing was generated, so nothing is compared");

        foreach (string old in Directory.GetFiles(folder, prefix + "*.received.cs")) File.Delete(old);

        List<string> differences = [];
        foreach (var (name, text) in received)
        {
            if (Difference(Path.Join(folder, name), text) is { } difference) differences.Add(difference);
        }

        foreach (string verified in Directory.GetFiles(folder, prefix + "*.verified.cs"))
        {
            if (received.ContainsKey(Path.GetFileName(verified)[..^".verified.cs".Length])) continue;
            if (Accepts) File.Delete(verified);
            else differences.Add($"Stale, nothing is generated for it any more: {verified}");
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
        return Task.CompletedTask;
    }

    private static string? Difference(string path, string text)
    {
        string verified = path + ".verified.cs";
        string expected = File.Exists(verified) ? File.ReadAllText(verified).Replace("\r\n", "\n", StringComparison.Ordinal) : "";
        if (expected == text) return null;

        File.WriteAllText(path + (Accepts ? ".verified.cs" : ".received.cs"), text, Encoding);
        if (Accepts) return null;

        var (old, @new) = expected.Split('\n').Zip(text.Split('\n')).FirstOrDefault(static lines => lines.First != lines.Second);
        return expected.Length == 0 ? $"New: {path}.received.cs" : $"Different: {path}.received.cs\n  was: {old ?? "(the end)"}\n  is:  {@new ?? "(the end)"}";
    }

    // No test is about the version in [GeneratedCode] or the stamp of the model.
    private static string TextOf(GeneratedSourceResult source) => Stamp().Replace(
        Version().Replace($"//HintName: {source.HintName}\n{source.SourceText}", "GeneratedCode(\"Bizproc.Generators\", \"{version}\")"), "");

    private static string FindProject()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Join(folder, Project + ".csproj"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException($"The tests run outside of {Project}, so their snapshots cannot be found");
    }

    [GeneratedRegex("""GeneratedCode\("Bizproc.Generators", "[0-9.]+"\)""")]
    private static partial Regex Version();

    [GeneratedRegex("^// Made from model [0-9a-f]{8}\n", RegexOptions.Multiline)]
    private static partial Regex Stamp();
}
