using Bizproc.Emulator.State.Registry;

namespace Bizproc.Emulator.State.Triggers;

/// <summary>The triggers of all applications, and the executions of them. Codes that differ by case are different triggers.</summary>
internal sealed class TriggerTable
{
    public const int Capacity = 1000;

    private readonly OrderedTable<(string Application, string Code), Trigger> _rows = new();
    private readonly Queue<ExecutedTrigger> _executed = [];

    /// <summary>Gets all triggers in order of insertion.</summary>
    public IEnumerable<Trigger> Rows => _rows.Rows;

    /// <summary>Gets the last executions, the oldest first.</summary>
    public IEnumerable<ExecutedTrigger> Executed => _executed;

    public bool Has(string application, string code) => _rows.TryGet((application, code), out _);

    /// <summary>Adds a trigger, or renames the trigger with the same application and code.</summary>
    public void Set(Trigger trigger) => _rows.Set((trigger.Application, trigger.Code), trigger);

    public void Remove(string application, string code) => _rows.Remove((application, code));

    public void RemoveAll(string application)
    {
        foreach (var trigger in Rows.Where(trigger => trigger.Application == application).ToArray()) Remove(application, trigger.Code);
    }

    public void Note(ExecutedTrigger execution)
    {
        _executed.Enqueue(execution);
        if (_executed.Count > Capacity) _executed.Dequeue();
    }
}
