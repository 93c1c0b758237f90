using Bizproc.Actions;
using Bizproc.Portal.Transport;

namespace Bizproc.Deployment.Planning;

/// <summary>The contents of a portal that belong to the application, read in one request.</summary>
/// <param name="Activities">
/// The codes of the activities; <see langword="null"/> if the portal's plan does not include workflows (portal: 8.2).
/// </param>
/// <param name="Robots">The codes of the robots; <see langword="null"/> if the portal's plan does not include robots.</param>
/// <param name="Fingerprints">The record of the last deployment.</param>
/// <param name="IsInstalled">True if the installation of the application is finished.</param>
internal sealed record PortalContents(
    IReadOnlyList<string>? Activities, IReadOnlyList<string>? Robots, FingerprintBook Fingerprints, bool IsInstalled)
{
    private static readonly PortalCommand[] Questions =
    [
        new(ActionKind.Activity.ListMethod),
        new(ActionKind.Robot.ListMethod),
        PortalOption.Question,
        new("app.info"),
    ];

    private static readonly PortalCommand TriggerQuestion = new(ActionKind.Trigger.ListMethod);

    /// <summary>The short sign of the option's content; see <see cref="PortalOption.ReadSign"/>.</summary>
    public string Sign { get; init; } = "";

    /// <summary>The facts that the portal reports about itself.</summary>
    public PortalFacts Facts { get; init; } = new();

    /// <summary>The names of the triggers by code; <see langword="null"/> if the portal was not asked, or refused to list them.</summary>
    public IReadOnlyDictionary<string, string>? Triggers { get; init; }

    /// <summary>The refusal to list the triggers; <see langword="null"/> if there is none. It says nothing about actions.</summary>
    public PortalException? TriggerRefusal { get; init; }

    /// <summary>Reads the contents from the portal.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="asksTriggers">True to read the triggers as well. Only an application with the permission <c>crm</c> may ask for them.</param>
    /// <param name="withdrawn">
    /// The new record for the portal; <see langword="null"/> to write none. It is written in the same request, and the record that it replaces is
    /// added to the result.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="PortalException">The portal refused to answer, or to store the record.</exception>
    public static async Task<PortalContents> ReadAsync(
        IPortalClient portal, bool asksTriggers, FingerprintBook? withdrawn, CancellationToken cancellationToken)
    {
        PortalCommand[] before = withdrawn is null ? [] : [PortalOption.Question, PortalOption.Write(withdrawn)];
        PortalCommand[] commands = [.. before, .. Questions, .. asksTriggers ? [TriggerQuestion] : Array.Empty<PortalCommand>()];
        var answers = await portal.BatchAsync(commands, halt: false, cancellationToken).ConfigureAwait(false);
        int start = before.Length;
        if (start > 0 && (answers.GetError(0) ?? answers.GetError(1)) is { } refusal) throw refusal;

        string? option = PortalOption.ReadText(answers.GetResult(start + 2, PortalJsonContext.Default.JsonElement));
        var info = answers.IsDone(start + 3) ? answers.GetResult(start + 3, PortalJsonContext.Default.JsonElement) : default;
        var book = FingerprintBookFormat.Read(option);
        if (start > 0) book.Learn(FingerprintBookFormat.Read(PortalOption.ReadText(answers.GetResult(0, PortalJsonContext.Default.JsonElement))));
        var refused = asksTriggers ? TriggerListReader.FindRefusal(answers, start + Questions.Length) : null;
        return new PortalContents(GetCodes(answers, start), GetCodes(answers, start + 1), book, AppInfoReader.IsFinished(info))
        {
            Sign = PortalOption.ReadSign(option),
            Facts = AppInfoReader.ReadFacts(info),
            Triggers = asksTriggers && refused is null ? TriggerListReader.Read(answers, start + Questions.Length) : null,
            TriggerRefusal = refused,
        };
    }

    /// <summary>Gets the codes of a kind; <see langword="null"/> if the portal does not have that kind, or was not asked for it.</summary>
    public IEnumerable<string>? GetCodes(ActionKind kind) => kind switch
    {
        ActionKind.Robot => Robots,
        ActionKind.Trigger => Triggers?.Keys,
        _ => Activities,
    };

    public bool Has(ActionKind kind, string code) => GetCodes(kind)?.Contains(code, StringComparer.Ordinal) ?? false;

    /// <summary>Counts the actions and triggers on the portal that deployments created.</summary>
    public int CountDeployed() => Count(ActionKind.Activity) + Count(ActionKind.Robot) + Count(ActionKind.Trigger);

    /// <summary>Gets the version of the application that deployed to the portal, if it is newer than the given one.</summary>
    public Version? NewerThan(Version? version) => version is not null && Fingerprints.Newest > version ? Fingerprints.Newest : null;

    private int Count(ActionKind kind) => (GetCodes(kind) ?? []).Count(code => Fingerprints.Contains(kind, code));

    private static string[]? GetCodes(PortalBatchResult answers, int index) =>
        answers.GetError(index) is PortalFeatureException ? null : answers.GetResult(index, PortalJsonContext.Default.StringArray);
}
