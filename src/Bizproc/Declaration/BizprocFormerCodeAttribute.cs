namespace Bizproc;

/// <summary>A code that an action had before it was renamed. Workflows that were saved with this code keep running.</summary>
/// <remarks>
/// <para>
/// The portal keeps a second registration under the former code: the same declaration, with the default <see cref="BizprocActionAttribute.Handler"/>
/// of that code, so that calls on their way arrive. The same handler class answers both. The designer shows both, because a portal cannot hide one.
/// </para>
/// <para>
/// A settings page has the same path for both. In the address that the portal stores for the former code, the query begins with
/// <c>former={code}</c>, because each action needs an address of its own.
/// </para>
/// <para>
/// Remove the attribute when no workflow uses the former code any more; <c>bizproc impact</c> lists the templates that do.
/// </para>
/// </remarks>
/// <param name="code">The former code, exactly as it was: 1 to 128 of <c>A-Z a-z 0-9 . _ -</c>. No other action may have it.</param>
/// <example>
/// <code>
/// [BizprocRobot("create_invoice", Name = "Create invoice")]
/// [BizprocFormerCode("make_bill", Mark = "(old)")]
/// public partial class CreateInvoice
/// {
///     [BizprocProperty("total", Name = "Total")]
///     public required decimal Total { get; init; }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class BizprocFormerCodeAttribute(string code) : Attribute
{
    /// <summary>The former code.</summary>
    public string Code { get; } = code;

    /// <summary>
    /// The text after the name of the action, in every language, such as <c>(old)</c>: designers see then which of the two to take for new workflows.
    /// Default: none, both have the same name.
    /// </summary>
    public string? Mark { get; set; }

    /// <summary>
    /// The kind that the action had: <see cref="ActionKind.Activity"/> or <see cref="ActionKind.Robot"/>. Default: the kind of the class. A class that
    /// is both must set it.
    /// </summary>
    public ActionKind Kind { get; set; }
}
