namespace Bizproc.Incoming.Handling;

/// <summary>Sees the actions whose handlers have ended, for tests of whole applications. It is registered in tests only.</summary>
internal interface IHandledActions
{
    /// <summary>Takes an action with its answer.</summary>
    /// <param name="eventToken">The token of the step.</param>
    /// <param name="action">The object that the handler got.</param>
    void Add(string eventToken, object action);
}
