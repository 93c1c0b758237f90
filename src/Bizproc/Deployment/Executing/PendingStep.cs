namespace Bizproc;

/// <summary>What is to be done next about an action.</summary>
internal enum PendingStep
{
    /// <summary>Make room: delete what has the code under the other kind. An add follows.</summary>
    DeleteOther,

    /// <summary>Frees the settings page that another action takes. An update follows.</summary>
    FreePage,

    Add,

    Update,

    Delete,
}
