namespace Bizproc;

/// <summary>The result of adding a call to a queue.</summary>
public enum CallAdmission
{
    /// <summary>The call was added and will be handled.</summary>
    Taken,

    /// <summary>A call with the same event token was added before. It is not handled again.</summary>
    Repeated,

    /// <summary>The queue is full.</summary>
    Full,
}
