using System.Security.Cryptography;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Verification;

/// <summary>
/// The names of one run. A portal may have other actions of the same application, so every code begins with a prefix of the run's own,
/// and every placement handler ends with it: an application uses each address once (portal: 12).
/// </summary>
internal sealed class OwnNames
{
    /// <summary>What every code begins with.</summary>
    public string Prefix { get; } = $"bizproc-verify-{RandomNumberGenerator.GetHexString(8, lowercase: true)}-";

    public bool IsOwn(string code) => code.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>
    /// The code under which a recorded one is sent. A wrong one stays wrong for the same reason, an empty one stays empty (portal: 3.2).
    /// </summary>
    public string Code(string code) => PhpText.IsEmpty(code) ? code : Prefix + code;

    /// <summary>The address by which a recorded placement handler is sent; one that a portal refuses stays as it is (portal: 5).</summary>
    public string PlacementHandler(string url) => HandlerUrl.Check(url) == HandlerUrlFault.None ? $"{url}?{Prefix.TrimEnd('-')}" : url;
}
