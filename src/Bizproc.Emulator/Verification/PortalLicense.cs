using System.Text.Json;

namespace Bizproc.Emulator.Verification;

/// <summary>The plan and language of a portal, as far as <c>app.info</c> tells them (portal: 8.1). No method tells the version.</summary>
/// <param name="Plan">The plan with the region, such as <c>de_pro100</c>; <see langword="null"/> if the portal does not tell it.</param>
/// <param name="Language">The language, such as <c>de</c>; <see langword="null"/> if the portal does not tell it.</param>
internal sealed record PortalLicense(string? Plan, string? Language)
{
    private const string SelfHosted = "_selfhosted";

    /// <summary>Gets the edition in the words of the protocol; <see langword="null"/> if it is unknown.</summary>
    public string? Edition => Plan is null ? null : Plan.EndsWith(SelfHosted, StringComparison.Ordinal) ? "box" : "b24";

    /// <summary>Asks a portal. A refusal is no error, because the report only describes the portal with it.</summary>
    public static async Task<PortalLicense> ReadAsync(RemotePortal portal, CancellationToken cancellationToken)
    {
        var answer = await portal.CallAsync("app.info", "{}", cancellationToken).ConfigureAwait(false);
        return new PortalLicense(Text("LICENSE"), Text("LANGUAGE_ID"));

        string? Text(string name) =>
            answer.Result is { ValueKind: JsonValueKind.Object } info && info.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
                ? AnswerWords.Cut(portal.WithoutToken(text.GetString()!))
                : null;
    }
}
