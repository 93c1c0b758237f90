using System.Collections.Immutable;
using System.Globalization;
using Bizproc.CompilerServices;
using Bizproc.Incoming;
using Bizproc.Incoming.Forms;
using Bizproc.Portal.Tokens;

namespace Bizproc;

/// <summary>
/// A call of an action by a portal, without the values of its properties. <see cref="GetTexts"/> gives access to the texts as they arrived.
/// </summary>
public sealed class BizprocCall
{
    private readonly FormValue _form;
    private readonly PortalFormats _formats;
    private readonly bool _allowsMissing;
    private readonly CallReplies? _replies;

    internal BizprocCall(FormValue form, PortalFormats formats, CallReplies? replies, bool allowsMissing = false)
    {
        _allowsMissing = allowsMissing;
        _form = form;
        _formats = formats;
        _replies = replies;
    }

    /// <summary>The id of the running workflow, such as <c>664fa13bbbb410.99176768</c>.</summary>
    public string WorkflowId => _form["workflow_id"u8].ToString();

    /// <summary>The code of the action.</summary>
    public string Code => _form["code"u8].ToString();

    /// <summary>The document of the workflow.</summary>
    public DocumentId DocumentId
    {
        get
        {
            var (module, entity, id) = Parts(_form["document_id"u8]);
            return new DocumentId(module, entity, id);
        }
    }

    /// <summary>The type of the document; <see langword="null"/> from portals before 2018.</summary>
    public DocumentType? DocumentType
    {
        get
        {
            if (!_form["document_type"u8].IsList) return null;

            var (module, entity, type) = Parts(_form["document_type"u8]);
            return new DocumentType(module, entity, type);
        }
    }

    /// <summary>The token of the waiting step, which is needed to answer it.</summary>
    /// <remarks>The token is valid as long as the step waits. A later answer needs only this token and <see cref="MemberId"/>.</remarks>
    public string EventToken => _form["event_token"u8].ToString();

    /// <summary>
    /// A key for what a handler does elsewhere, such as an order in another system: 32 hexadecimal digits. It is the same in every attempt to handle this
    /// step, and different for every other step.
    /// </summary>
    /// <remarks>It is derived from <see cref="EventToken"/>, but unlike it not a secret: the token cannot be found from it.</remarks>
    public string StepKey => QueuedCall.Hash(MemberId, EventToken);

    /// <summary>True if the workflow waits for the answer.</summary>
    public bool Waits => _form["use_subscription"u8].Text.SequenceEqual("Y"u8);

    /// <summary>The maximum time for which the step waits; <see langword="null"/> if there is no limit.</summary>
    public TimeSpan? Timeout => NumberIn(_form["timeout_duration"u8]) is > 0 and < int.MaxValue and var seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>The time at which the portal made the call.</summary>
    public DateTimeOffset Time => ReadTime(_form);

    /// <summary>The member id of the portal.</summary>
    public string MemberId => Auth["member_id"u8].ToString();

    /// <summary>The host of the portal, as the portal writes it.</summary>
    public string Domain => Auth["domain"u8].ToString();

    /// <summary>The id of the user whose tokens came with the call; <see langword="null"/> if no tokens came.</summary>
    public int? UserId => int.TryParse(Auth["user_id"u8].Text, NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : null;

    /// <summary>The tokens that came with the call; <see langword="null"/> if none came.</summary>
    public PortalTokens? Tokens => CallTokens.Read(_form);

    /// <summary>
    /// The formats of the portal. <see cref="WorkflowEvents.AnswerAsync{TAction}"/> needs them if the application answers a step later.
    /// </summary>
    public PortalFormats Formats => _formats.WatchedBy(watch: null);

    /// <summary>Gets the client for calling methods of the portal.</summary>
    /// <remarks>
    /// It acts as the user whose tokens came with the call, and as no other user if the portal refuses these tokens. If no tokens came, it acts as
    /// the user who installed the application.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The call was read without a host that knows portals.</exception>
    public IPortalClient Portal => Replies.Portal;

    /// <summary>True if <see cref="AnswerLater"/> was called.</summary>
    internal bool IsAnsweredLater { get; private set; }

    private FormValue Auth => _form["auth"u8];

    private CallReplies Replies =>
        _replies ?? throw new InvalidOperationException("A call from BizprocCall.Read has no portal: only a host with AddBizproc knows portals");

    /// <summary>Reads the raw body of a call without a server, for tests and for other hosts. It does not check who sent the call.</summary>
    /// <typeparam name="TAction">The class that declares the action.</typeparam>
    /// <param name="formBody">The body as it arrived.</param>
    /// <param name="formats">The formats in which the portal writes dates.</param>
    /// <param name="allowMissingRequired">
    /// True to accept a required property without a value; see <see cref="CallOptions.AllowMissingRequired"/>. Default: false.
    /// </param>
    /// <returns>The action with the values of the call, and the call itself.</returns>
    /// <exception cref="BizprocBindingException">
    /// A value is missing or does not fit the class, or the body is too large or calls another action.
    /// </exception>
    public static (TAction Action, BizprocCall Call) Read<TAction>(ReadOnlySpan<byte> formBody, PortalFormats formats, bool allowMissingRequired = false)
        where TAction : IBizprocAction<TAction>
    {
        ArgumentNullException.ThrowIfNull(formats);
        var limits = new FormLimits();
        if (FormReader.TryRead(formBody, limits, out var form) != FormFault.None)
            throw new BizprocBindingException("", [new BindingError("body", $"{formBody.Length} bytes", $"a form within {limits}")]);

        var call = new BizprocCall(FormValue.FromTree(form), formats, replies: null, allowMissingRequired);
        return (call.Bind<TAction>(), call);
    }

    /// <summary>Gets the texts that arrived for a property, before conversion: none, one, or several.</summary>
    /// <param name="key">The key of the property.</param>
    public IReadOnlyList<string> GetTexts(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new CallReader(_form["properties"u8], _formats).ReadAllTexts(key);
    }

    /// <summary>Writes a line into the log of the workflow. The step continues to wait.</summary>
    /// <remarks>If the portal refuses the tokens of the call, the line is sent with the tokens of the installation.</remarks>
    /// <param name="message">The line.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">The line is empty.</exception>
    /// <exception cref="PortalException">The portal refused the line.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    public Task LogAsync(string message, CancellationToken cancellationToken = default) =>
        Replies.LogAsync(EventToken, message, cancellationToken);

    /// <summary>Keeps the step waiting after the handler ends, so that any process can answer it later.</summary>
    /// <remarks>
    /// To answer, store <see cref="MemberId"/> and <see cref="EventToken"/>, and call <see cref="IPortals.AnswerAsync{TAction}"/>.
    /// </remarks>
    public void AnswerLater() => IsAnsweredLater = true;

    /// <summary>Returns the action and the workflow, never a token.</summary>
    public override string ToString() => $"{Code} in {WorkflowId}";

    /// <summary>The time at which the portal made a call.</summary>
    internal static DateTimeOffset ReadTime(FormValue form) =>
        NumberIn(form["ts"u8]) is >= 0 and < uint.MaxValue and var seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : DateTimeOffset.UnixEpoch;

    /// <summary>Creates the action object from the call.</summary>
    /// <exception cref="BizprocBindingException">Values do not fit the class, or the call is for another action.</exception>
    internal TAction Bind<TAction>()
        where TAction : IBizprocAction<TAction>
    {
        var code = _form["code"u8];
        if (!IsOf<TAction>(code.Text))
        {
            string codes = string.Join(" or ", ActionDefinition.GetAll<TAction>().Select(static definition => definition.Code));
            throw new BizprocBindingException(SecretRedactor.None.Clean(Code, CallReader.MostOfText), [new BindingError("code", SecretRedactor.None.Clean(Code, CallReader.MostOfText), codes)]);
        }

        var (action, errors) = Bind<TAction>(_formats);

        // If one date of a call shows the order of day and month, the same order applies to its other dates.
        if (_formats.Corrected() is { } corrected) (action, errors) = Bind<TAction>(corrected);
        return errors.IsEmpty ? action : throw new BizprocBindingException(Code, errors);
    }

    private (TAction Action, ImmutableArray<BindingError> Errors) Bind<TAction>(PortalFormats formats)
        where TAction : IBizprocAction<TAction>
    {
        var reader = new CallReader(_form["properties"u8], formats, _allowsMissing);
        var action = (TAction)TAction.Read(ref reader);
        return (action, reader.Errors);
    }

    private static bool IsOf<TAction>(ReadOnlySpan<byte> code)
        where TAction : IBizprocAction<TAction>
    {
        foreach (var definition in ActionDefinition.GetAll<TAction>())
        {
            // Action codes are ASCII.
            if (System.Text.Ascii.Equals(code, definition.Code)) return true;
        }

        return false;
    }

    private static long? NumberIn(FormValue value) =>
        long.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    private static (string First, string Second, string Third) Parts(FormValue list)
    {
        var first = list.First;
        var second = first.Next;
        return (first.FindFirstText().ToString(), second.FindFirstText().ToString(), second.Next.FindFirstText().ToString());
    }
}
