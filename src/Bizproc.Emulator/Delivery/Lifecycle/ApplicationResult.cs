namespace Bizproc.Emulator;

/// <summary>The result of an installation, an update or a removal of an application: what the application answered, and its state afterwards.</summary>
public sealed class ApplicationResult
{
    internal ApplicationResult(string application, IReadOnlyList<ApplicationReply> replies)
    {
        Application = application;
        Replies = replies;
    }

    /// <summary>Gets the client id of the application.</summary>
    public string Application { get; }

    /// <summary>Gets the forms that the portal sent, with the answers, in order; empty if no address is bound to the event.</summary>
    public IReadOnlyList<ApplicationReply> Replies { get; }

    /// <summary>True if the installation is finished, so that the application receives events.</summary>
    public bool IsInstalled { get; internal init; }

    /// <summary>Gets the version of the application on the portal.</summary>
    public int Version { get; internal init; }

    /// <summary>Gets the codes of the actions and robots that the application has registered, in order.</summary>
    public IReadOnlyList<string> Codes { get; internal init; } = [];

    /// <summary>True if every form got a status of 200 to 299.</summary>
    public bool IsSuccess => Replies.All(static reply => reply.IsSuccess);

    /// <summary>Gets the status of the first answer that failed, otherwise of the last one; <see langword="null"/> if no answer came.</summary>
    public int? Status => Decisive?.Status;

    /// <summary>Gets the body of the first answer that failed, otherwise of the last one; <see langword="null"/> if no answer came.</summary>
    public string? Body => Decisive?.Body;

    private ApplicationReply? Decisive => Replies.FirstOrDefault(static reply => !reply.IsSuccess) ?? (Replies.Count == 0 ? null : Replies[^1]);

    /// <summary>Returns the state of the application and the outcomes, without bodies and without tokens.</summary>
    public override string ToString() =>
        $"{Application}, version {Version}, {(IsInstalled ? "installed" : "not installed")}: {(Replies.Count == 0 ? "nothing was sent" : string.Join("; ", Replies))}";

    /// <summary>Creates a result with the answers of an earlier step before those of this one.</summary>
    internal ApplicationResult After(ApplicationResult earlier) =>
        new(Application, [.. earlier.Replies, .. Replies]) { IsInstalled = IsInstalled, Version = Version, Codes = Codes };

    /// <summary>Throws if a form did not get a good answer.</summary>
    /// <exception cref="ApplicationFailedException">A form did not get a good answer.</exception>
    internal ApplicationResult RequireSuccess(string attempt)
    {
        Decisive?.RequireSuccess(attempt);
        return this;
    }
}
