namespace Bizproc.Emulator;

/// <summary>An execution of a trigger by an application. The emulated portal has no automation rules, so the CRM item does not move.</summary>
/// <param name="Application">The client id of the application.</param>
/// <param name="Code">The code of the trigger.</param>
/// <param name="OwnerTypeId">The portal's number of the type of the CRM item, such as 2 for a deal.</param>
/// <param name="OwnerId">The number of the item.</param>
/// <param name="User">The id of the user whose token made the call.</param>
/// <param name="At">The portal's time.</param>
public sealed record ExecutedTrigger(string Application, string Code, long OwnerTypeId, long OwnerId, int User, DateTimeOffset At);
