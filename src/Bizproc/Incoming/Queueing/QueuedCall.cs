using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Bizproc.Incoming.Forms;
using Bizproc.Incoming.Queueing;

namespace Bizproc;

/// <summary>A call on its way to a handler, as it arrived. Its body contains tokens, so protect it like a password.</summary>
/// <remarks>
/// A call keeps one copy of its body. An engine that stores calls must store <see cref="Path"/>, <see cref="Body"/>, <see cref="MemberId"/>,
/// <see cref="Tokens"/> and <see cref="ReceivedAt"/>.
/// </remarks>
public sealed class QueuedCall
{
    private const int KeyBytes = 16;

    /// <summary>The limits for stored calls. They were checked when the call was accepted.</summary>
    private static readonly FormLimits Any = new() { MaxBody = int.MaxValue, MaxFields = int.MaxValue, MaxValue = int.MaxValue, MaxDepth = int.MaxValue };

    private CallSubject? _subject;
    private string? _key;

    /// <summary>Creates a call from its path and body alone. Its tokens are those in the body, and it counts as received now.</summary>
    /// <param name="path">The path that the portal called.</param>
    /// <param name="body">The raw body.</param>
    /// <exception cref="ArgumentException">The body is not a call.</exception>
    public QueuedCall(string path, ReadOnlyMemory<byte> body)
        : this(path, body, Read(body))
    {
    }

    /// <summary>Creates a call from stored data.</summary>
    /// <param name="path">The path that the portal called.</param>
    /// <param name="body">The raw body.</param>
    /// <param name="memberId">The member id of the portal. If it is empty, the call belongs to the portal of the options.</param>
    /// <param name="tokens">The tokens of the call: its own, or newer ones. <see langword="null"/> if it has none.</param>
    /// <param name="receivedAt">The time at which the application received the call.</param>
    /// <exception cref="ArgumentException">The body is not a call.</exception>
    public QueuedCall(string path, ReadOnlyMemory<byte> body, string memberId, PortalTokens? tokens, DateTimeOffset receivedAt)
        : this(path, body, Read(body))
    {
        ArgumentNullException.ThrowIfNull(memberId);
        MemberId = memberId;
        Tokens = tokens;
        ReceivedAt = receivedAt;
    }

    internal QueuedCall(string path, ReadOnlyMemory<byte> body, FormTree form, PortalTokens? renewed = null, string memberId = "")
    {
        ArgumentNullException.ThrowIfNull(path);
        var call = FormValue.FromTree(form);
        Path = path;
        Body = body;
        Tokens = renewed ?? CallTokens.Read(call);
        Code = call["code"u8].ToString();
        EventToken = call["event_token"u8].ToString();
        MemberId = memberId.Length > 0 ? memberId : call["auth"u8]["member_id"u8].ToString();
        ReceivedAt = DateTimeOffset.UtcNow;
    }

    /// <summary>The path that the portal called.</summary>
    public string Path { get; }

    /// <summary>The raw body.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The code of the action.</summary>
    public string Code { get; }

    /// <summary>The token of the step.</summary>
    public string EventToken { get; }

    /// <summary>The member id of the portal; empty if the portal of the options has not sent it yet.</summary>
    public string MemberId { get; }

    /// <summary>
    /// The tokens of the call, or new ones if those were used up to prove the origin of the call; <see langword="null"/> if none came.
    /// </summary>
    public PortalTokens? Tokens { get; }

    /// <summary>The time at which the application received the call.</summary>
    public DateTimeOffset ReceivedAt { get; internal init; }

    /// <summary>
    /// Identifies the call: 32 hexadecimal digits, a hash of <see cref="MemberId"/> and <see cref="EventToken"/>. Another call with the same key is a
    /// repetition. The event token cannot be found from the key.
    /// </summary>
    public string Key => _key ??= Hash(MemberId, EventToken);

    /// <summary>The subject of the call, for logs and traces.</summary>
    internal CallSubject Subject => _subject ??= new CallSubject(ReadForm());

    /// <summary>The trace of the request that brought the call; empty if the call was stored across a restart.</summary>
    internal ActivityContext Received { get; init; }

    /// <summary>Returns the action, the portal, the document and the workflow, never a token.</summary>
    public override string ToString() => Subject.ToString();

    /// <summary>Reads the body. The form is not kept, because a waiting call must not hold its body twice.</summary>
    internal FormValue ReadForm() => FormValue.FromTree(Read(Body));

    /// <summary>Computes the key of a call.</summary>
    internal static string Hash(string memberId, string eventToken) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{memberId} {eventToken}")).AsSpan(0, KeyBytes));

    private static FormTree Read(ReadOnlyMemory<byte> body)
    {
        FormReader.TryRead(body.Span, Any, out var form);
        return FormValue.FromTree(form)["event_token"u8].Text.IsEmpty ? throw new ArgumentException("The body is not a call", nameof(body)) : form;
    }
}
