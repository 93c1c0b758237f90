namespace Bizproc;

/// <summary>
/// Shows, as one of the services, that the application has added its actions, even if there are none yet. Not adding them is a fault; having none is
/// not.
/// </summary>
internal sealed class AddedActions
{
    /// <summary>The remedy in a message, after the name of the part that needs the actions.</summary>
    public const string Remedy =
        "call AddActions(), which is generated for each project that references the package, on what AddBizproc returns, and AddHandler<MyAction, MyHandler>() for each action that is handled here";
}
