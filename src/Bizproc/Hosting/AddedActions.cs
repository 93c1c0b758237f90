namespace Bizproc.Hosting;

/// <summary>
/// A marker service: the application called <c>AddActions()</c>. Never calling it is a fault; an application without actions is not.
/// </summary>
internal sealed class AddedActions
{
    /// <summary>The last part of a message: how to add actions.</summary>
    public const string Remedy =
        "call AddActions() on the result of AddBizproc, and AddHandler<MyAction, MyHandler>() for each action that this application handles. AddActions() is generated for each project that references the package";
}
