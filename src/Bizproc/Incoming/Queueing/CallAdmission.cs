namespace Bizproc;

/// <summary>The result of handing a call to an <see cref="ICallIntake"/>.</summary>
public enum CallAdmission
{
    /// <summary>The call is kept and will be handled.</summary>
    Taken,

    /// <summary>A call with the same event token was taken before. It is not handled again.</summary>
    Repeated,

    /// <summary>There is no place for the call now, or the application stops.</summary>
    Full,

    /// <summary>The call could not be kept, because the storage of the engine failed. The sender may try again.</summary>
    NotKept,
}
