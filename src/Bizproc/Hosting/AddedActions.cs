namespace Bizproc;

/// <summary>Is among the services if the application has added its actions, even if there are none yet: forgetting them is a fault, having none is not.</summary>
internal sealed class AddedActions
{
    /// <summary>What to write, after the name of what needs it.</summary>
    public const string Remedy =
        "call AddActions(), which is generated for each project that references the package, on what AddBizproc returns, and AddHandler<MyAction, MyHandler>() for each action that is handled here";
}
