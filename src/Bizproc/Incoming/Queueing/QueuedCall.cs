using System.Diagnostics;

namespace Bizproc;

/// <summary>A call on its way to a handler, as it came. Its body has tokens in it: keep it as you keep passwords.</summary>
public sealed class QueuedCall
{
    /// <summary>What was accepted once is not too much now.</summary>
    private static readonly FormLimits Any = new() { MaxBody = int.MaxValue, MaxFields = int.MaxValue, MaxValue = int.MaxValue, MaxDepth = int.MaxValue };

    private readonly PortalTokens? _renewed;

    /// <summary>Takes a call that was kept.</summary>
    /// <param name="path">The path that the portal called.</param>
    /// <param name="body">The raw body.</param>
    /// <exception cref="ArgumentException">The body is no call.</exception>
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

    /// <summary>Names the step, and so the call: a second one with it is the same call again.</summary>
    public string EventToken { get; }

    /// <summary>The portal's member id; empty if the portal has not told it, which is possible for the one portal of the options.</summary>
    public string MemberId { get; }

    internal FormValue Form { get; }

    /// <summary>The subject of the call, for logs and traces.</summary>
    internal CallSubject Subject => new(Form);

    /// <summary>The trace of the request that brought the call; empty if the call was kept over a restart.</summary>
    internal ActivityContext Received { get; init; }

    /// <summary>The tokens that came, or new ones where these were used up to prove whose call it is; <see langword="null"/> where none came.</summary>
    internal PortalTokens? Tokens => _renewed ?? CallTokens.Read(Form);

    /// <summary>Names the action, the portal, the document and the workflow, never a token.</summary>
    public override string ToString() => Subject.ToString();

    private static FormTree Read(ReadOnlyMemory<byte> body)
    {
        FormReader.TryRead(body.Span, Any, out var form);
        return FormValue.FromTree(form)["event_token"u8].Text.IsEmpty ? throw new ArgumentException("The body is no call", nameof(body)) : form;
    }
}
