namespace Bizproc;

/// <summary>The choice of an <see cref="IActionSelector"/> for one portal.</summary>
public sealed class ActionSelection
{
    private readonly Dictionary<ActionDefinition, ActionChoice> _choices = [];

    internal ActionSelection(IPortalClient portal, PortalFacts facts, IReadOnlyList<ActionDefinition> actions)
    {
        Portal = portal;
        Facts = facts;
        Actions = actions;
    }

    /// <summary>The portal, with the tokens by which actions are deployed.</summary>
    public IPortalClient Portal { get; }

    /// <summary>What the portal says of itself.</summary>
    public PortalFacts Facts { get; }

    /// <summary>The declared actions.</summary>
    public IReadOnlyList<ActionDefinition> Actions { get; }

    /// <summary>What the portal gets of an action.</summary>
    /// <param name="action">The action.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such choice.</exception>
    public ActionChoice this[ActionDefinition action]
    {
        get => _choices.GetValueOrDefault(action);
        set
        {
            if (value is not (ActionChoice.Deploy or ActionChoice.Leave or ActionChoice.Remove))
                throw new ArgumentOutOfRangeException(nameof(value), value, "No such choice");

            _choices[action] = value;
        }
    }

    /// <summary>Sets the choice for every action that fits; an activity and a robot of one class are two actions with two codes.</summary>
    /// <param name="fits">Which actions.</param>
    /// <param name="choice">What the portal gets of them.</param>
    public void Set(Func<ActionDefinition, bool> fits, ActionChoice choice)
    {
        ArgumentNullException.ThrowIfNull(fits);
        foreach (var action in Actions.Where(fits)) this[action] = choice;
    }
}
