using System.Diagnostics;
using Bizproc.Incoming.Forms;
using Bizproc.Incoming.Queueing;

namespace Bizproc;

/// <summary>A call on its way to a handler, as it arrived. Its body contains tokens, so protect it like a password.</summary>
public sealed class QueuedCall
{
    /// <summary>The limits for stored calls. They were checked when the call was accepted.</summary>
    private static readonly FormLimits Any = new() { MaxBody = int.MaxValue, MaxFields = int.MaxValue, MaxValue = int.MaxValue, MaxDepth = int.MaxValue };

    private readonly PortalTokens? _renewed;

    /// <summary>Creates a call from stored data.</summary>
    /// <param name="path">The path that the portal called.</param>
    /// <param name="body">The raw body.</param>
    /// <exception cref="ArgumentException">The body is not a call.</exception>
    public QueuedCall(string path, ReadOnlyMemory<byte> body)
        : this(path, body, Read(body))
    {
    }

    internal QueuedCall(string path, ReadOnlyMemory<byte> body, FormTree form, PortalTokens? renewed = null, string memberId = "")
    {
        Path = path;
        Body = body;
        Form = FormValue.FromTree(form);
        _renewed = renewed;
        Code = Form["code"u8].ToString();
        EventToken = Form["event_token"u8].ToString();
        MemberId = memberId.Length > 0 ? memberId : Form["auth"u8]["member_id"u8].ToString();
    }

    /// <summary>The path that the portal called.</summary>
    public string Path { get; }

    /// <summary>The raw body.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The code of the action.</summary>
    public string Code { get; }

    /// <summary>The token of the step. It identifies the call: another call with the same token is a repetition.</summary>
    public string EventToken { get; }

    /// <summary>The member id of the portal; empty if the portal of the options has not sent it yet.</summary>
    public string MemberId { get; }

    internal FormValue Form { get; }

    /// <summary>The subject of the call, for logs and traces.</summary>
    internal CallSubject Subject => new(Form);

    /// <summary>The trace of the request that brought the call; empty if the call was stored across a restart.</summary>
    internal ActivityContext Received { get; init; }

    /// <summary>
    /// The tokens of the call, or new ones if those were used up to prove the origin of the call; <see langword="null"/> if none came.
    /// </summary>
    internal PortalTokens? Tokens => _renewed ?? CallTokens.Read(Form);

    /// <summary>Returns the action, the portal, the document and the workflow, never a token.</summary>
    public override string ToString() => Subject.ToString();

    private static FormTree Read(ReadOnlyMemory<byte> body)
    {
        FormReader.TryRead(body.Span, Any, out var form);
        return FormValue.FromTree(form)["event_token"u8].Text.IsEmpty ? throw new ArgumentException("The body is not a call", nameof(body)) : form;
    }
}
