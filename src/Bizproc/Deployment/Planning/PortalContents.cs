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
        PortalOption.Question,
        new("app.info"),
    ];

    /// <summary>The short sign of the option's content; see <see cref="PortalOption.SignOf"/>.</summary>
    public string Sign { get; init; } = "";

    /// <summary>The facts that the portal gives about itself.</summary>
    public PortalFacts Facts { get; init; } = new();

    /// <summary>Asks the portal.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="withdrawn">
    /// The record for the portal to keep from now on; <see langword="null"/> to write none. It is written in the same request, and the record
    /// that it replaces is added to the result.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="PortalException">The portal refuses to answer, or to keep the record.</exception>
    public static async Task<PortalContents> ReadAsync(IPortalClient portal, FingerprintBook? withdrawn, CancellationToken cancellationToken)
    {
        PortalCommand[] commands = withdrawn is null ? Questions : [PortalOption.Question, PortalOption.Write(withdrawn), .. Questions];
        var answers = await portal.BatchAsync(commands, halt: false, cancellationToken).ConfigureAwait(false);
        int start = commands.Length - Questions.Length;
        if (start > 0 && (answers.GetError(0) ?? answers.GetError(1)) is { } refusal) throw refusal;

        string? option = PortalOption.TextOf(answers.GetResult(start + 2, PortalJsonContext.Default.JsonElement));
        var info = answers.IsDone(start + 3) ? answers.GetResult(start + 3, PortalJsonContext.Default.JsonElement) : default;
        var book = FingerprintBookFormat.Read(option);
        if (start > 0) book.Learn(FingerprintBookFormat.Read(PortalOption.TextOf(answers.GetResult(0, PortalJsonContext.Default.JsonElement))));
        return new PortalContents(CodesOf(answers, start), CodesOf(answers, start + 1), book, AppInfoReader.IsFinished(info))
        {
            Sign = PortalOption.SignOf(option),
            Facts = AppInfoReader.FactsOf(info),
        };
    }

    /// <summary>The codes of a kind; <see langword="null"/> where the portal does not have that kind.</summary>
    public IReadOnlyList<string>? CodesOf(ActionKind kind) => kind == ActionKind.Robot ? Robots : Activities;

    public bool Has(ActionKind kind, string code) => CodesOf(kind)?.Contains(code, StringComparer.Ordinal) ?? false;

    /// <summary>Counts the actions on the portal that deployments made.</summary>
    public int CountDeployed() => Count(ActionKind.Activity) + Count(ActionKind.Robot);

    /// <summary>The version of the application that deployed on the portal, if it is newer than the given one.</summary>
    public Version? NewerThan(Version? version) => version is not null && Fingerprints.Newest > version ? Fingerprints.Newest : null;

    private int Count(ActionKind kind) => (CodesOf(kind) ?? []).Count(code => Fingerprints.Contains(kind, code));

    private static string[]? CodesOf(PortalBatchResult answers, int index) =>
        answers.GetError(index) is PortalFeatureException ? null : answers.GetResult(index, PortalJsonContext.Default.StringArray);
}
