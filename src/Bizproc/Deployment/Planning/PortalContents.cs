using System.Text.Json;

namespace Bizproc;

/// <summary>What a portal has of the application, read in one request.</summary>
/// <param name="Activities">Codes of activities; <see langword="null"/> where the portal's plan has none (portal: 8.2).</param>
/// <param name="Robots">Codes of robots; <see langword="null"/> where the portal's plan has none.</param>
/// <param name="Fingerprints">What was deployed last.</param>
/// <param name="IsInstalled">Whether the application's installation is finished.</param>
internal sealed record PortalContents(
    IReadOnlyList<string>? Activities, IReadOnlyList<string>? Robots, FingerprintBook Fingerprints, bool IsInstalled)
{
    private static readonly PortalCommand[] Questions =
    [
        new("bizproc.activity.list"),
        new("bizproc.robot.list"),
        new("app.option.get", JsonSerializer.SerializeToUtf8Bytes(new OptionQuestion(FingerprintBook.OptionKey), DeploymentJson.Default.OptionQuestion)),
        new("app.info"),
    ];

    /// <summary>Asks the portal.</summary>
    /// <exception cref="PortalException">It does not tell.</exception>
    public static async Task<PortalContents> ReadAsync(IPortalClient portal, CancellationToken cancellationToken)
    {
        var answers = await portal.BatchAsync(Questions, halt: false, cancellationToken).ConfigureAwait(false);
        var option = answers.GetResult(2, PortalJson.Default.JsonElement);
        return new PortalContents(
            CodesOf(answers, 0),
            CodesOf(answers, 1),
            FingerprintBook.Read(option.ValueKind == JsonValueKind.String ? option.GetString() : null),
            IsFinished(answers));
    }

    /// <summary>The codes of a kind; <see langword="null"/> where the portal does not have that kind.</summary>
    public IReadOnlyList<string>? CodesOf(ActionKind kind) => kind == ActionKind.Robot ? Robots : Activities;

    public bool Has(ActionKind kind, string code) => CodesOf(kind)?.Contains(code, StringComparer.Ordinal) ?? false;

    private static string[]? CodesOf(PortalBatchResult answers, int index) =>
        answers.GetError(index) is PortalFeatureException ? null : answers.GetResult(index, PortalJson.Default.StringArray);

    /// <summary>Nothing depends on this answer, so a portal that does not give it is not asked again.</summary>
    private static bool IsFinished(PortalBatchResult answers) =>
        !answers.IsDone(3)
        || answers.GetResult(3, PortalJson.Default.JsonElement) is not { ValueKind: JsonValueKind.Object } info
        || !info.TryGetProperty("INSTALLED", out var installed)
        || installed.ValueKind != JsonValueKind.False;
}
