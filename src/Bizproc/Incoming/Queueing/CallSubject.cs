using System.Collections;
using Bizproc.Incoming.Forms;
using Bizproc.Portal.Tokens;

namespace Bizproc.Incoming.Queueing;

/// <summary>
/// The subject of a call as it appears in logs and traces: the scope of every message about the call. Each value is one short line, and none is a
/// token.
/// </summary>
internal sealed class CallSubject : IReadOnlyList<KeyValuePair<string, object?>>
{
    private const int MostOfText = 128;

    /// <param name="form">The call. It is not kept.</param>
    /// <param name="portal">The host of the portal. Default: the host in the call.</param>
    public CallSubject(FormValue form, string? portal = null)
    {
        Portal = portal ?? Clean(form["auth"u8]["domain"u8].ToString().Split(':')[0]);
        MemberId = Clean(form["auth"u8]["member_id"u8].ToString());
        Action = Clean(form["code"u8].ToString());
        Document = FindDocument(form["document_id"u8].First);
        Workflow = Clean(form["workflow_id"u8].ToString());
        Step = form["event_token"u8].ToString().Split('|') is [_, var step, _] ? Clean(step) : "";
    }

    /// <summary>The host of the portal.</summary>
    public string Portal { get; }

    /// <summary>The member id of the portal.</summary>
    public string MemberId { get; }

    /// <summary>The code of the action.</summary>
    public string Action { get; }

    /// <summary>The document of the workflow, such as <c>crm/CCrmDocumentDeal/DEAL_7</c>.</summary>
    public string Document { get; }

    /// <summary>The id of the running workflow.</summary>
    public string Workflow { get; }

    /// <summary>
    /// The step in its workflow, such as <c>A1</c>. It is part of the event token, but without the signature it cannot answer a step (portal:
    /// 11.1).
    /// </summary>
    public string Step { get; }

    public int Count => 5;

    public KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new(nameof(Portal), Portal),
        1 => new(nameof(MemberId), MemberId),
        2 => new(nameof(Action), Action),
        3 => new(nameof(Document), Document),
        4 => new(nameof(Workflow), Workflow),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (int i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the action, the portal, the document and the workflow.</summary>
    public override string ToString() => $"{Action} of {(Portal.Length > 0 ? Portal : MemberId)} for {Document} in workflow {Workflow}";

    private static string FindDocument(FormValue module)
    {
        var entity = module.Next;
        return Clean($"{module.FindFirstText()}/{entity.FindFirstText()}/{entity.Next.FindFirstText()}");
    }

    private static string Clean(string text) => SecretRedactor.None.Clean(text, MostOfText);
}
