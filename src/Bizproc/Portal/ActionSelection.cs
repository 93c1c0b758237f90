namespace Bizproc;

/// <summary>The choice of an <see cref="IActionSelector"/> for one portal.</summary>
public sealed class ActionSelection
{
    private readonly Dictionary<object, ActionChoice> _choices = [];

    internal ActionSelection(IPortalClient portal, PortalFacts facts, IReadOnlyList<ActionDefinition> actions, IReadOnlyList<TriggerDefinition> triggers)
    {
        Portal = portal;
        Facts = facts;
        Actions = actions;
        Triggers = triggers;
    }

    /// <summary>The client of the portal, with the tokens that deploy the actions.</summary>
    public IPortalClient Portal { get; }

    /// <summary>The facts that the portal reports about itself.</summary>
    public PortalFacts Facts { get; }

    /// <summary>The declared actions.</summary>
    public IReadOnlyList<ActionDefinition> Actions { get; }

    /// <summary>The declared triggers.</summary>
    public IReadOnlyList<TriggerDefinition> Triggers { get; }

    /// <summary>Gets or sets the choice for an action. Default: <see cref="ActionChoice.Deploy"/>.</summary>
    /// <param name="action">The action.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not an <see cref="ActionChoice"/>.</exception>
    public ActionChoice this[ActionDefinition action]
    {
        get => _choices.GetValueOrDefault(action);
        set => Choose(action, value);
    }

    /// <summary>Gets or sets the choice for a trigger. Default: <see cref="ActionChoice.Deploy"/>.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not an <see cref="ActionChoice"/>.</exception>
    public ActionChoice this[TriggerDefinition trigger]
    {
        get => _choices.GetValueOrDefault(trigger);
        set => Choose(trigger, value);
    }

    /// <summary>Sets the choice for every action that matches. An activity and a robot of one class are two actions with two codes.</summary>
    /// <param name="fits">Returns true for an action that matches.</param>
    /// <param name="choice">The choice for these actions.</param>
    public void Set(Func<ActionDefinition, bool> fits, ActionChoice choice)
    {
        ArgumentNullException.ThrowIfNull(fits);
        foreach (var action in Actions.Where(fits)) this[action] = choice;
    }

    private void Choose(object declaration, ActionChoice value)
    {
        if (value is not (ActionChoice.Deploy or ActionChoice.Leave or ActionChoice.Remove))
            throw new ArgumentOutOfRangeException(nameof(value), value, "The value is not an ActionChoice");

        _choices[declaration] = value;
    }
}
