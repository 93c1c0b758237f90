namespace Bizproc;

/// <summary>A command of a batch: a method with its parameters, or a command on an action.</summary>
public sealed class PortalCommand
{
    private readonly ReadOnlyMemory<byte> _json;

    /// <summary>Creates a command that calls a method.</summary>
    /// <param name="method">The method, such as <c>crm.deal.get</c>.</param>
    /// <param name="json">The parameters as a JSON object. In a batch every value becomes text.</param>
    public PortalCommand(string method, ReadOnlyMemory<byte> json = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        Method = method;
        _json = json.IsEmpty ? "{}"u8.ToArray() : json;
    }

    /// <summary>Creates a command on a declared action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="command">The command on the action.</param>
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

    /// <summary>The declared action; <see langword="null"/> if the command calls a method by name.</summary>
    public ActionDefinition? Action { get; }

    /// <summary>The command on <see cref="Action"/>.</summary>
    public ActionCommand Command { get; }

    /// <summary>The members of <see cref="Action"/> that an update sends.</summary>
    public ActionFields Fields { get; }

    /// <inheritdoc/>
    public override string ToString() => Action is null ? Method : $"{Method} of '{Action.Code}'";

    /// <summary>Writes the parameters as JSON.</summary>
    internal ReadOnlyMemory<byte> Write(ActionValues values)
    {
        if (Action is null) return _json;

        byte[] json = new byte[Action.GetLength(Command, Fields, values)];
        int length = Action.Write(json, Command, Fields, values);
        return json.AsMemory(0, length);
    }
}
