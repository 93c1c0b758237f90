using System.Security.Cryptography;
using System.Text.Json;
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

    /// <summary>Gets the names of the workflow template: the first, and the one after its change.</summary>
    public IReadOnlyList<string> TemplateNames => [Prefix + "template", Prefix + "renamed"];

    /// <summary>Gets the code of the trigger.</summary>
    public string TriggerCode => Prefix + "trigger";

    public bool IsOwn(string code) => code.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>True if the code or the name of a listed row belongs to the run.</summary>
    public bool IsOwnRow(JsonElement row) => row.ValueKind == JsonValueKind.Object && (HasOwn(row, "CODE") || (!row.TryGetProperty("CODE", out _) && HasOwn(row, "NAME")));

    /// <summary>
    /// Gets the code to send for a recorded code. A code that is not valid stays so for the same reason, and an empty one stays empty (portal: 3.2).
    /// </summary>
    public string Code(string code) => PhpText.IsEmpty(code) ? code : Prefix + code;

    /// <summary>Gets the placement handler to send for a recorded one. An address that a portal refuses is not changed (portal: 5).</summary>
    public string PlacementHandler(string url) => HandlerUrl.Check(url) == HandlerUrlFault.None ? $"{url}?{Prefix.TrimEnd('-')}" : url;

    private bool HasOwn(JsonElement row, string name) => row.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String && IsOwn(text.GetString()!);
}
