using Bizproc.Emulator.Delivery;
using Bizproc.Emulator.Delivery.Lifecycle;
using Bizproc.Emulator.State.Applications;

namespace Bizproc.Emulator;

/// <summary>A form that the portal sent to an application, and the application's answer.</summary>
public sealed class ApplicationReply
{
    private readonly HandlerReply _reply;

    internal ApplicationReply(ApplicationPost post, HandlerReply reply)
    {
        _reply = reply;
        Secrets = PostSecrets.List(post);
        Application = post.Application;
        Kind = post.Kind;
        Subject = post.Subject;
        Address = ReplyText.DescribeAddress(post.Url);
    }

    /// <summary>Gets the client id of the application.</summary>
    public string Application { get; }

    /// <summary>Gets the kind of the form.</summary>
    public ApplicationPostKind Kind { get; }

    /// <summary>Gets the name of the event, or the code of the action whose settings page was opened; empty for an installation page.</summary>
    public string Subject { get; }

    /// <summary>Gets the address to which the form was sent, without its query.</summary>
    public string Address { get; }

    /// <summary>Gets the HTTP status; <see langword="null"/> if no answer came.</summary>
    public int? Status => _reply.Status;

    /// <summary>Gets the beginning of the body, at most 64 KiB: the HTML of a page; <see langword="null"/> if no answer came.</summary>
    public string? Body => _reply.Body;

    /// <summary>Gets the reason why no answer came, or a note that a redirect was not followed; otherwise <see langword="null"/>.</summary>
    public string? Error => _reply.Error;

    /// <summary>Gets the time until the answer came or failed.</summary>
    public TimeSpan Took => _reply.Took;

    /// <summary>True if the status is 200 to 299.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>True if the application cannot have received the form.</summary>
    internal bool IsUndelivered => _reply.IsUndelivered;

    /// <summary>Gets the tokens in the form, which no message may contain.</summary>
    internal IReadOnlyList<string> Secrets { get; }

    /// <summary>Returns the form and the outcome, without the body and without tokens.</summary>
    public override string ToString() => $"{Name} at {Address} {_reply.Describe()}{(Error is null ? "" : ": " + ReplyText.Quote(Error, Secrets))}";

    /// <summary>Describes the outcome with the first words of the body.</summary>
    internal string DescribeFailure()
    {
        string outcome = Status is { } status ? $"answered {status}" : IsUndelivered ? "could not be reached" : "did not answer";
        string words = ReplyText.Quote(Error ?? Body, Secrets);
        return $"{Name} at {Address} {outcome}{(words.Length == 0 ? "" : ": " + words)}";
    }

    /// <summary>Throws if the answer is not good.</summary>
    /// <exception cref="ApplicationFailedException">The answer is not good.</exception>
    internal void RequireSuccess(string attempt)
    {
        if (IsSuccess) return;

        string advice = ReplyAdvice.Write(Kind, _reply);
        throw new ApplicationFailedException($"{attempt} of {Application} failed: {DescribeFailure()}. {advice}", Application, advice)
        {
            Status = Status,
            Body = Body is null ? null : ReplyText.Hide(Body, Secrets),
        };
    }

    private string Name => Kind switch
    {
        ApplicationPostKind.InstallPage => "the installation page",
        ApplicationPostKind.SettingsPage => $"the settings page of '{Subject}'",
        _ => $"the receiver of {Subject}",
    };
}
