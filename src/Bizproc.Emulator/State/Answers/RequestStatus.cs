namespace Bizproc.Emulator;

/// <summary>The ways in which an emulated portal answers a call.</summary>
public enum RequestStatus
{
    /// <summary>The emulator's own method answered.</summary>
    BuiltIn,

    /// <summary>A taught answer was given.</summary>
    Taught,

    /// <summary>The emulator has no such method, and no taught answer fits: <c>ERROR_METHOD_NOT_FOUND</c>.</summary>
    Untaught,
}
