namespace Bizproc;

/// <summary>One command of a batch (portal: 3.6): a method with its parameters, or a command on an action.</summary>
public sealed class PortalCommand
{
    private readonly ReadOnlyMemory<byte> _json;

    /// <summary>Calls a method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="json">Its parameters, a JSON object. In a batch every value becomes a text.</param>
    public PortalCommand(string method, ReadOnlyMemory<byte> json = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        Method = method;
        _json = json.IsEmpty ? "{}"u8.ToArray() : json;
    }

    /// <summary>Carries out a command on an action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="command">What to do.</param>
    /// <param name="fields">The members of an update.</param>
    public PortalCommand(ActionDefinition action, ActionCommand command, ActionFields fields = ActionFields.All)
    {
        ArgumentNullException.ThrowIfNull(action);
        Method = action.GetMethod(command);
        Action = action;
        Command = command;
        Fields = fields;
    }

    /// <summary>The method.</summary>
    public string Method { get; }

    /// <summary>The action that is meant, if one is.</summary>
    public ActionDefinition? Action { get; }

    /// <summary>What is done to <see cref="Action"/>.</summary>
    public ActionCommand Command { get; }

    /// <summary>Which members of <see cref="Action"/> an update has.</summary>
    public ActionFields Fields { get; }

    /// <inheritdoc/>
    public override string ToString() => Action is null ? Method : $"{Method} of '{Action.Code}'";

    /// <summary>The parameters as JSON.</summary>
    internal ReadOnlyMemory<byte> Write(ActionValues values)
    {
        if (Action is null) return _json;

        byte[] json = new byte[Action.GetLength(Command, Fields, values)];
        int length = Action.Write(json, Command, Fields, values);
        return json.AsMemory(0, length);
    }
}
