using System.Security.Cryptography;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Verification;

/// <summary>
/// The names of one run. The application may have other actions on the portal, so every code begins with a prefix of the run. Every placement handler
/// ends with it, because an application uses each address only once (portal: 12).
/// </summary>
internal sealed class OwnNames
{
    /// <summary>Gets the prefix of every code.</summary>
    public string Prefix { get; } = $"bizproc-verify-{RandomNumberGenerator.GetHexString(8, lowercase: true)}-";

    public bool IsOwn(string code) => code.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>
    /// Gets the code to send for a recorded code. A code that is not valid stays so for the same reason, and an empty one stays empty (portal: 3.2).
    /// </summary>
    public string Code(string code) => PhpText.IsEmpty(code) ? code : Prefix + code;

    /// <summary>Gets the placement handler to send for a recorded one. An address that a portal refuses is not changed (portal: 5).</summary>
    public string PlacementHandler(string url) => HandlerUrl.Check(url) == HandlerUrlFault.None ? $"{url}?{Prefix.TrimEnd('-')}" : url;
}
