using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bizproc.Emulator.Tests.JavaScript;

/// <summary>
/// The official JavaScript SDK in a folder next to the built tests, which git ignores. The build copies <c>package.json</c> and the script there,
/// and npm installs the SDK once.
/// </summary>
internal static partial class SdkInstallation
{
    private const string Package = "@bitrix24/b24jssdk";

    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(3);
    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>Messages of npm if it does not reach its registry. Every other failure is a fault of the project.</summary>
    private static readonly string[] OutOfReach =
    [
        "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "ENOTCACHED", "ETIMEDOUT", "ERR_SOCKET_TIMEOUT", "FETCH_ERROR",
    ];

    // Once for all tests: two npm processes in one folder would disturb each other.
    private static readonly Lazy<Task<string?>> Prepared = new(PrepareAsync);

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "JavaScript");

    /// <summary>The reason why the SDK is not available on this machine; <see langword="null"/> once it is installed.</summary>
    public static Task<string?> Reason => Prepared.Value;

    /// <summary>Installs the SDK, unless exactly the version in <c>package.json</c> is installed.</summary>
    private static async Task<string?> PrepareAsync()
    {
        if (await ProgramRun.OfAsync("node", ["--version"], Folder, Nothing, TimeLimit) is null) return "node is not on this machine";
        if (await ProgramRun.OfAsync("npm", ["--version"], Folder, Nothing, TimeLimit) is null) return "npm is not on this machine";

        return IsInstalled() ? null : await InstallAsync();
    }

    private static async Task<string?> InstallAsync()
    {
        string[] arguments = ["install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=1"];
        var npm = await ProgramRun.OfAsync("npm", arguments, Folder, Nothing, TimeLimit);
        if (npm!.ExitCode == 0 && IsInstalled()) return null;

        string code = Code().Match(npm.Error).Groups["code"].Value;
        Assert.True(OutOfReach.Contains(code), $"npm ended with {npm.ExitCode}:\n{npm.Output}{npm.Error}");
        return $"npm does not reach its registry: {code}";
    }

    private static bool IsInstalled()
    {
        // npm writes its own list of packages when all of them are installed.
        string modules = Path.Combine(Folder, "node_modules");
        if (!File.Exists(Path.Combine(modules, ".package-lock.json"))) return false;

        string wanted = Read(Path.Combine(Folder, "package.json")).GetProperty("dependencies").GetProperty(Package).GetString()!;
        return Read(Path.Combine(modules, Package, "package.json")).GetProperty("version").GetString() == wanted;
    }

    private static JsonElement Read(string path) => JsonElement.Parse(File.ReadAllText(path));

    [GeneratedRegex(@"^npm (?:error|ERR!) code (?<code>\S+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
