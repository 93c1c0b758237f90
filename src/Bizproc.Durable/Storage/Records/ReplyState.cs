namespace Bizproc.Durable.Storage.Records;

/// <summary>The state of a reply to a portal.</summary>
internal enum ReplyState
{
    /// <summary>The portal does not have it yet.</summary>
    Waiting,

    /// <summary>The portal has it, or it was dropped. Its content is removed.</summary>
    Done,

    /// <summary>It is not sent again until a person wants it.</summary>
    Dead,
}
