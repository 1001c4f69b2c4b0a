-- Run by restore-sqlserver.sh with the variables db and file.
SET NOCOUNT ON;
DECLARE @db sysname = N'$(db)', @file nvarchar(4000) = N'$(file)', @moves nvarchar(max), @restore nvarchar(max);
IF DB_ID(@db) IS NOT NULL
    THROW 50000, N'The database exists already. Cure: name another.', 1;

-- The backup's own paths belong to the database that it was taken of, perhaps on another server: each file goes to this server's folders.
DECLARE @files TABLE (
    LogicalName nvarchar(128), PhysicalName nvarchar(260), Type char(1), FileGroupName nvarchar(128), Size numeric(20, 0), MaxSize numeric(20, 0),
    FileId bigint, CreateLSN numeric(25, 0), DropLSN numeric(25, 0), UniqueId uniqueidentifier, ReadOnlyLSN numeric(25, 0), ReadWriteLSN numeric(25, 0),
    BackupSizeInBytes bigint, SourceBlockSize int, FileGroupId int, LogGroupGUID uniqueidentifier, DifferentialBaseLSN numeric(25, 0),
    DifferentialBaseGUID uniqueidentifier, IsReadOnly bit, IsPresent bit, TDEThumbprint varbinary(32), SnapshotUrl nvarchar(360));
INSERT @files EXECUTE sys.sp_executesql N'RESTORE FILELISTONLY FROM DISK = @file', N'@file nvarchar(4000)', @file = @file;

SELECT @moves = STRING_AGG(
    N', MOVE ' + QUOTENAME(LogicalName, '''') + N' TO N''' + REPLACE(
        CONVERT(nvarchar(max), SERVERPROPERTY(IIF(Type = 'L', 'InstanceDefaultLogPath', 'InstanceDefaultDataPath')))
            + @db + N'_' + LogicalName + CASE WHEN Type = 'L' THEN N'.ldf' WHEN FileId = 1 THEN N'.mdf' ELSE N'.ndf' END,
        N'''', N'''''') + N'''', N'')
FROM @files;
SET @restore = N'RESTORE DATABASE @db FROM DISK = @file WITH CHECKSUM' + @moves;
EXECUTE sys.sp_executesql @restore, N'@db sysname, @file nvarchar(4000)', @db = @db, @file = @file;
