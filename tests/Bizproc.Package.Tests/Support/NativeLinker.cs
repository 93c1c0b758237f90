namespace Bizproc.Package.Tests.Support;

/// <summary>The tools that native AOT needs in addition to the SDK.</summary>
internal static class NativeLinker
{
    public const string Reason = "Compiling ahead of time needs a linker: on Debian 'apt-get install clang zlib1g-dev'; it is looked for on Linux and macOS only";

    /// <summary>True if one of the tools that the SDK looks for is installed.</summary>
    public static bool IsThere { get; } = !OperatingSystem.IsWindows() && Folders.Any(static folder => Exists(folder, "clang") || Exists(folder, "gcc"));

    private static string[] Folders => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);

    private static bool Exists(string folder, string program) => File.Exists(Path.Join(folder, program));
}
