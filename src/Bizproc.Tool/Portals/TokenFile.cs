using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Emulator.Programs;
using Bizproc.Portal.Transport;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Portals;

/// <summary>Keeps renewed tokens in a file for each portal, in the folder of the user for local data, which nobody else may read.</summary>
/// <param name="folder">The folder.</param>
internal sealed class TokenFile(string folder) : ITokenStore
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Opens the folder of the user.</summary>
    public static TokenFile OpenOwn() => new(Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "bizproc", "tokens"));

    /// <inheritdoc/>
    /// <exception cref="ToolException">The file cannot be read.</exception>
    public async ValueTask<PortalTokens?> LoadAsync(Uri portal, CancellationToken cancellationToken)
    {
        string file = FileOf(portal);
        if (!File.Exists(file)) return null;

        try
        {
            var kept = JsonNode.Parse(await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false));
            return kept?["accessToken"]?.GetValue<string>() is { Length: > 0 } token ? new PortalTokens(token, kept["refreshToken"]?.GetValue<string>()) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            // The message of the parser may quote a part of the file.
            throw new ToolException($"The kept tokens in {file} cannot be read. Remove the file, and set the tokens in the environment again");
        }
    }

    /// <inheritdoc/>
    public ValueTask SaveAsync(Uri portal, PortalTokens tokens, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerOnly);

        var content = new JsonObject { ["accessToken"] = tokens.AccessToken, ["refreshToken"] = tokens.RefreshToken };
        WholeFile.WriteSecret(FileOf(portal), Encoding.UTF8.GetBytes(content.ToJsonString()));
        return ValueTask.CompletedTask;
    }

    private string FileOf(Uri portal) => Path.Join(folder, $"{Uri.EscapeDataString(PortalAddress.ToKey(portal).Authority)}.json");
}
