namespace Bizproc;

/// <summary>Declares a trigger of CRM automation: an event outside of the portal that may move a CRM item to another stage.</summary>
/// <remarks>
/// <para>
/// The class must be <see langword="partial"/>, and may be <see langword="static"/>. The generator adds <c>ExecuteAsync</c>, <c>UpdateAsync</c> and
/// <c>DeleteAsync</c>. A deployment registers the trigger together with the actions. The application needs the permission <c>crm</c>.
/// </para>
/// <para>The portal uses the trigger only after an administrator has linked it to a stage in the automation settings. No method does that.</para>
/// </remarks>
/// <param name="code">The code of the trigger on the portal; see <see cref="Code"/>.</param>
/// <example>
/// <code>
/// [BizprocTrigger("document_signed", Name = "Document was signed")]
/// public static partial class DocumentSigned;
///
/// await DocumentSigned.ExecuteAsync(portal, CrmOwnerType.Deal, 7, cancellationToken);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BizprocTriggerAttribute(string code) : Attribute
{
    /// <summary>
    /// The code of the trigger on the portal: <c>A-Z a-z 0-9 . _ -</c>. It must be unique among all triggers of the application, and may be equal to
    /// the code of an action.
    /// </summary>
    public string Code { get; } = code;

    /// <summary>The name that administrators see in the automation settings, in all languages. The portal treats <c>"0"</c> as no name.</summary>
    public string? Name { get; set; }
}
